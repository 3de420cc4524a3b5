package io.napomni.bitrix24;

import io.napomni.action.AddNote;
import io.napomni.action.CreateTask;
import io.napomni.bitrix24.action.PortalActions;
import io.napomni.bitrix24.contract.BitrixContracts;
import io.napomni.bitrix24.contract.ContractCheck;
import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.bitrix24.contract.Finding;
import io.napomni.bitrix24.crm.BitrixCustomers;
import io.napomni.bitrix24.crm.BitrixPeople;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.Manager;
import io.napomni.model.Supply;
import io.napomni.port.ActionExecutor;
import io.napomni.port.FactSource;
import io.napomni.port.Lookup;
import java.time.Clock;
import java.util.List;

/**
 * A Bitrix24 portal behind an incoming webhook. Everything that is made of one portal object shares its limits, so make
 * one for a portal and keep it. Nothing is sent before something is asked. Safe for several threads.
 *
 * <p>Permissions that the webhook needs: {@code crm}, {@code user_basic} for managers' addresses, {@code task} for tasks.
 */
public final class Bitrix24Portal {
    private final RestClient rest;
    private final Clock clock;

    private Bitrix24Portal(RestClient rest, Clock clock) {
        this.rest = rest;
        this.clock = clock;
    }

    /** A portal with limits and time-outs of its own. */
    public static Bitrix24Portal open(Webhook webhook, Clock clock, PortalOptions options) {
        return new Bitrix24Portal(new RestClient(webhook, clock, options), clock);
    }

    /** Contracts that are kept as deals. */
    public FactSource<Supply> contracts(ContractMapping mapping) {
        return new BitrixContracts(rest, clock, mapping);
    }

    /** Whether contracts can be read so, what is wrong, and what to do; for the first set-up. Never throws. */
    public List<Finding> check(ContractMapping mapping) {
        return ContractCheck.of(rest, mapping);
    }

    /** Companies and contacts with their addresses. */
    public Lookup<CustomerRef, Customer> customers() {
        return new BitrixCustomers(rest);
    }

    /** The portal's users. */
    public Lookup<String, Manager> managers() {
        return new BitrixPeople(rest);
    }

    /** Comments in the timeline of cards. */
    public ActionExecutor<AddNote> notes() {
        return PortalActions.notes(rest, clock);
    }

    /** Tasks for the portal's users. */
    public ActionExecutor<CreateTask> tasks() {
        return PortalActions.tasks(rest, clock);
    }

    /** The portal's host, nothing of the webhook. */
    @Override
    public String toString() {
        return "Bitrix24Portal[" + rest.portal() + "]";
    }
}
