package io.napomni.run.pairing;

import io.napomni.model.CustomerRef;
import io.napomni.model.Supply;
import io.napomni.model.TaxId;
import io.napomni.port.FactSource;
import io.napomni.port.Lookup;
import java.util.Set;

/**
 * The deals of a CRM that stand for contracts.
 *
 * @param source all of them, with the values that their fields have now
 * @param taxIds the taxpayer's numbers of their customers; a customer without one is absent
 */
public record Deals(FactSource<Supply> source, Lookup<CustomerRef, Set<TaxId>> taxIds) {}
