package io.napomni.bitrix24;

import io.napomni.action.AddNote;
import io.napomni.action.AssignResponsible;
import io.napomni.action.Channel;
import io.napomni.action.CreateDeal;
import io.napomni.action.CreateTask;
import io.napomni.action.MoveStage;
import io.napomni.action.Notify;
import io.napomni.action.SendMail;
import io.napomni.action.UpdateFields;
import io.napomni.bitrix24.action.PortalActions;
import io.napomni.bitrix24.action.letter.CardLetters;
import io.napomni.bitrix24.action.trace.Traces;
import io.napomni.bitrix24.contract.BitrixContracts;
import io.napomni.bitrix24.contract.ContractCheck;
import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.bitrix24.contract.Finding;
import io.napomni.bitrix24.crm.BitrixCustomers;
import io.napomni.bitrix24.crm.BitrixPeople;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.customer.CustomerBase;
import io.napomni.bitrix24.customer.KnownSince;
import io.napomni.bitrix24.deal.BitrixDeals;
import io.napomni.bitrix24.deal.BitrixPurchases;
import io.napomni.bitrix24.deal.BitrixSales;
import io.napomni.bitrix24.deal.DealMapping;
import io.napomni.bitrix24.deal.Sale;
import io.napomni.bitrix24.deal.SaleMapping;
import io.napomni.bitrix24.identity.BitrixIdentity;
import io.napomni.bitrix24.invoice.BitrixInvoices;
import io.napomni.bitrix24.invoice.InvoiceMapping;
import io.napomni.bitrix24.past.LastContacts;
import io.napomni.bitrix24.past.StageEntries;
import io.napomni.bitrix24.past.TwoWay;
import io.napomni.bitrix24.rest.Access;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.ItemFacts;
import io.napomni.bitrix24.staff.BitrixHeads;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.Deal;
import io.napomni.model.Invoice;
import io.napomni.model.Manager;
import io.napomni.model.Purchase;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.port.ActionExecutor;
import io.napomni.port.FactSource;
import io.napomni.port.Lookup;
import io.napomni.port.Probe;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A Bitrix24 portal, entered through an incoming webhook or as an application. All that is made for one portal in a
 * process shares its limits, and all that is made of one object what was read of the portal's fields, stages and users:
 * for ten minutes by the clock, and never to refuse what it does not find there. Nothing is sent before something is
 * asked. Safe for several threads.
 *
 * <p>Permissions that the webhook needs: {@code crm}, {@code user_basic} for managers' addresses, {@code task} for
 * tasks, {@code im} for notices.
 */
public final class Bitrix24Portal {
    private final RestClient rest;
    private final Clock clock;
    private final PortalMemory memory;
    private final PortalActions actions;

    private Bitrix24Portal(RestClient rest, Clock clock) {
        this.rest = rest;
        this.clock = clock;
        this.memory = new PortalMemory(clock);
        this.actions = new PortalActions(rest, clock, memory);
    }

    /**
     * A portal and how it is treated.
     *
     * @throws io.napomni.port.ConfigurationException if the access is an application that has no tokens yet
     */
    public static Bitrix24Portal open(Access access, Clock clock, PortalOptions options) {
        return new Bitrix24Portal(new RestClient(access, clock, options), clock);
    }

    /** The client behind it, for methods of the API that have no place here: offline events, answers to robots. */
    public RestClient rest() {
        return rest;
    }

    /** Contracts that are kept as deals. */
    public FactSource<Supply> contracts(ContractMapping mapping) {
        return BitrixContracts.of(rest, clock, memory, mapping);
    }

    /** Whether contracts can be read so, what is wrong, and what to do; for the first set-up. Never throws. */
    public List<Finding> check(ContractMapping mapping) {
        return ContractCheck.of(rest, memory, mapping);
    }

    /** Companies and contacts with their addresses. */
    public Lookup<CustomerRef, Customer> customers() {
        return new BitrixCustomers(rest);
    }

    /** Which company or contact a customer of any system is, by taxpayer's number, else by address. */
    public BitrixIdentity identity() {
        return BitrixIdentity.of(rest);
    }

    /** The portal's users. */
    public Lookup<String, Manager> managers() {
        return new BitrixPeople(rest, memory);
    }

    /**
     * All companies, by the anchor {@code created-on}; with {@link #lastContacts} and {@link #knownSince} what is needed to
     * choose those whom nobody spoke with for long. The day of a last contact is no field, so it cannot be pushed down.
     */
    public FactSource<Customer> everyCompany() {
        return CustomerBase.of(rest, clock, memory, Kind.COMPANY);
    }

    /** All contacts, likewise. */
    public FactSource<Customer> everyContact() {
        return CustomerBase.of(rest, clock, memory, Kind.CONTACT);
    }

    /** The day on which the card of a company or contact was made: a local date of the portal. */
    public Lookup<CustomerRef, LocalDate> knownSince() {
        return new KnownSince(rest);
    }

    /** The day of the last contact in both directions, a local date of the portal; absent where there was none. */
    public Lookup<CustomerRef, LocalDate> lastContacts(TwoWay what) {
        return new LastContacts(rest, what);
    }

    /**
     * The head of each user, by the user's id. Absent for those above all, and where nobody is above. Needs the permission
     * {@code department} too.
     *
     * @see <a href="https://apidocs.bitrix24.com/api-reference/departments/department-get.html">department.get</a>
     */
    public Lookup<String, Manager> heads() {
        return new BitrixHeads(rest, memory);
    }

    /** Deals as they stand, by the anchors {@code created-on} and {@code stage-since}; see {@link ItemFacts}. */
    public FactSource<Deal> deals(DealMapping mapping) {
        return BitrixDeals.of(rest, clock, memory, mapping);
    }

    /**
     * Since when a deal or an invoice has been on its stage: a local date of the portal.
     *
     * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/crm-stage-history-list.html">crm.stagehistory.list</a>
     */
    public Lookup<SubjectRef, LocalDate> stageEntries() {
        return new StageEntries(rest);
    }

    /**
     * Won deals with their product rows, by the anchor {@code bought-on}: who bought in the windows; see
     * {@link ItemFacts}.
     */
    public FactSource<Sale> sales(SaleMapping mapping) {
        return BitrixSales.of(rest, clock, memory, mapping);
    }

    /** Everything that customers ever bought, the oldest first: what a usual gap between purchases is counted from. */
    public Lookup<CustomerRef, List<Purchase>> purchases(SaleMapping mapping) {
        return new BitrixPurchases(rest, memory, mapping);
    }

    /** Smart invoices by the anchors {@code due-on} and {@code issued-on}; see {@link ItemFacts}. */
    public FactSource<Invoice> invoices(InvoiceMapping mapping) {
        return BitrixInvoices.of(rest, clock, memory, mapping);
    }

    /** Comments in the timeline of cards. */
    public ActionExecutor<AddNote> notes() {
        return actions.notes();
    }

    /** Tasks for the portal's users. */
    public ActionExecutor<CreateTask> tasks() {
        return actions.tasks();
    }

    /**
     * Tasks as to-do activities in the timeline of a card, instead of {@link #tasks()} or beside them. The deadline is
     * the end of the last day, by the portal's clock.
     *
     * @param channel whose steps it carries out: {@link Channel#TASK}, or one of the host's own
     * @see <a
     * href="https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/todo/crm-activity-todo-add.html">
     *     crm.activity.todo.add</a>
     */
    public ActionExecutor<CreateTask> todos(Channel<CreateTask> channel) {
        return actions.todos(channel, Optional.empty());
    }

    /** The same with deadlines in the portal's zone, should it read those without an offset in another one. */
    public ActionExecutor<CreateTask> todos(Channel<CreateTask> channel, ZoneId portalZone) {
        return actions.todos(channel, Optional.of(portalZone));
    }

    /**
     * New deals for companies and contacts, in pipelines and stages named by name or id. A deal bears the id of its
     * effect and is looked up by it before it is created, so that a repetition never makes a second one.
     *
     * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-add.html">crm.item.add</a>
     */
    public ActionExecutor<CreateDeal> newDeals() {
        return actions.deals();
    }

    /**
     * Which deals were created for effects: what their receipts would be, by the ids of the effects. An effect that is
     * absent has no deal yet; until a minute after its command was sent, that may still change.
     */
    public Lookup<String, String> dealsByEffect() {
        return actions.dealsByEffect();
    }

    /**
     * For {@code DoubtPolicy.probedBy}: looks for tasks, notes and deals by the effect's id that each bears. What is not
     * found cannot be told: the portal leaves out what we may not see, without a word, and may still be at work.
     */
    public List<Probe> probes() {
        return Traces.in(rest, dealsByEffect());
    }

    /**
     * Moves of deals and invoices to stages of their own pipelines, named by name or id. A move that the portal
     * confirms and does not make is rejected. A stage named by its whole id, for example {@code C3:WON}, needs no
     * reading, and a name that only one pipeline has needs none of the card.
     *
     * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-update.html">crm.item.update</a>
     */
    public ActionExecutor<MoveStage> stages() {
        return actions.stages();
    }

    /**
     * Values of fields, named by title, code or key, written as the type of each wants; a blank one clears the field. A
     * value that the portal confirms and does not take is rejected.
     *
     * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-update.html">crm.item.update</a>
     */
    public ActionExecutor<UpdateFields> fields() {
        return actions.fields();
    }

    /**
     * People responsible for cards; they must work at the portal.
     *
     * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-update.html">crm.item.update</a>
     */
    public ActionExecutor<AssignResponsible> responsibles() {
        return actions.responsibles();
    }

    /**
     * Notices to the portal's users; a repetition replaces the notice before it.
     *
     * @see <a href="https://apidocs.bitrix24.com/api-reference/chats/notifications/im-notify-system-add.html">
     *     im.notify.system.add</a>
     */
    public ActionExecutor<Notify> notices() {
        return actions.notices();
    }

    /**
     * Letters that the portal sends from a mailbox of its own and that stay in a card. A letter goes only to an address
     * of the card's contacts or company. Where answers should go, and the letter as plain text, have no place there.
     * That it is done means that the portal took it over.
     *
     * @see <a
     * href="https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-add.html">
     *     crm.activity.add</a>
     */
    public ActionExecutor<SendMail> letters(CardLetters how) {
        return actions.letters(how);
    }

    /** The portal's host, nothing of the webhook. */
    @Override
    public String toString() {
        return "Bitrix24Portal[" + rest.portal() + "]";
    }
}
