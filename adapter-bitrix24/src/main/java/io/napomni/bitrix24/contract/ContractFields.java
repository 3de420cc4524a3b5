package io.napomni.bitrix24.contract;

import java.util.Optional;

/**
 * Which field of a deal holds what, each named by its title, its code ({@code UF_CRM_…}) or its key ({@code ufCrm_…},
 * {@code closedate}).
 *
 * @param number of the contract; a deal without one gets no letter
 * @param startsOn first day
 * @param endsOn last day, inclusive
 * @param lastShippedOn day of the last shipment
 * @param nextShipmentOn day of a planned shipment
 * @param remainder what is still to be shipped: a number, or a text such as {@code 1 200 шт.}
 * @param unit of the remainder, if it is not in the same field
 * @param segment the group of contracts with rules of its own
 */
public record ContractFields(
        String number,
        String startsOn,
        String endsOn,
        Optional<String> lastShippedOn,
        Optional<String> nextShipmentOn,
        Optional<String> remainder,
        Optional<String> unit,
        Optional<String> segment) {

    private static final Optional<String> NONE = Optional.empty();

    /** The three that every contract has. */
    public static ContractFields of(String number, String startsOn, String endsOn) {
        return new ContractFields(number, startsOn, endsOn, NONE, NONE, NONE, NONE, NONE);
    }

    /** The same with the field of the last shipment's day. */
    public ContractFields withLastShippedOn(String field) {
        return new ContractFields(
                number, startsOn, endsOn, Optional.of(field), nextShipmentOn, remainder, unit, segment);
    }

    /** The same with the field of the planned shipment's day. */
    public ContractFields withNextShipmentOn(String field) {
        return new ContractFields(
                number, startsOn, endsOn, lastShippedOn, Optional.of(field), remainder, unit, segment);
    }

    /** The same with the field of what is still to be shipped. */
    public ContractFields withRemainder(String field) {
        return new ContractFields(
                number, startsOn, endsOn, lastShippedOn, nextShipmentOn, Optional.of(field), unit, segment);
    }

    /** The same with the field of the remainder's unit. */
    public ContractFields withUnit(String field) {
        return new ContractFields(
                number, startsOn, endsOn, lastShippedOn, nextShipmentOn, remainder, Optional.of(field), segment);
    }

    /** The same with the field of the segment. */
    public ContractFields withSegment(String field) {
        return new ContractFields(
                number, startsOn, endsOn, lastShippedOn, nextShipmentOn, remainder, unit, Optional.of(field));
    }
}
