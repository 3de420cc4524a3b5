package io.napomni.bitrix24.value;

import io.napomni.bitrix24.crm.WrittenDay;
import io.napomni.bitrix24.wire.Json;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms of values: how a text of ours is written in each, and when a value that came back is the same. */
enum Form {
    /** As it is. */
    TEXT("text"),
    /** A number, or the number of a person or card: equal by value. */
    NUMBER("number"),
    /** The id of an option. */
    CHOICE("option"),
    /** {@code 300|RUB}. */
    MONEY("amount of money, for example 300|RUB"),
    /** {@code Y} or {@code N}. */
    FLAG("yes or no"),
    /** A date: only the day counts, the portal adds a technical time. */
    DAY("date, for example 2026-12-31"),
    /** A date with a time. */
    MOMENT("date with a time, for example 2026-12-31T18:00:00");

    /** Groups of thousands are of three digits, or there are none; a comma is a decimal point, as in Russian. */
    private static final Pattern NUMERAL =
            Pattern.compile("[+-]?(\\d{1,3}([\\u00a0\\u202f ]\\d{3}){1,9}|\\d{1,30})([.,]\\d{1,20})?");

    private static final Pattern AMOUNT =
            Pattern.compile("(?<number>[+-]?\\d{1,30}(?:[.,]\\d{1,20})?)(?:(?:\\||\\s+)(?<currency>[A-Za-z]{3})?)?");

    private final String noun;

    Form(String noun) {
        this.noun = noun;
    }

    /** The form of a type of {@code crm.item.fields}; empty for types whose values are more than a text can say. */
    static Optional<Form> of(String type) {
        return Optional.ofNullable(
                switch (type) {
                    case "string", "text", "url", "crm_status", "crm_currency" -> TEXT;
                    case "integer", "double", "user", "employee" -> NUMBER;
                    case "crm_category", "crm_company", "crm_contact", "crm_lead", "crm_deal", "crm_entity" -> NUMBER;
                    case "enumeration" -> CHOICE;
                    case "money" -> MONEY;
                    case "char", "boolean" -> FLAG;
                    case "date" -> DAY;
                    case "datetime" -> MOMENT;
                    default -> null;
                });
    }

    String noun() {
        return noun;
    }

    /** How the portal wants it; empty if the text is no such value. */
    Optional<String> written(String text) {
        return switch (this) {
            case TEXT, CHOICE -> Optional.of(text);
            case NUMBER -> number(text).map(BigDecimal::toPlainString);
            case MONEY -> money(text);
            case FLAG -> flag(text);
            case DAY -> WrittenDay.of(text).map(Object::toString);
            case MOMENT -> Times.moment(text);
        };
    }

    /** Whether a value that came back is the one that was sent. */
    boolean isSame(String sent, Json came) {
        Optional<String> text = came.text();
        return switch (this) {
            case TEXT -> text.map(Form::plain).equals(Optional.of(plain(sent)));
            case NUMBER, CHOICE -> isEqual(number(sent), text.flatMap(Form::number));
            case MONEY -> isSameMoney(sent, text.orElse(""));
            case FLAG ->
                came.isPresent()
                        && flag(came.isBlank() ? "N" : text.orElse("Y")).equals(Optional.of(sent));
            case DAY -> text.flatMap(WrittenDay::of).equals(WrittenDay.of(sent));
            case MOMENT -> text.filter(value -> Times.isSame(sent, value)).isPresent();
        };
    }

    /** Whether a value that came back says that there is none. */
    boolean isCleared(Json came) {
        String text = came.text().orElse("");
        boolean nothing = switch (this) {
            case NUMBER, CHOICE -> isEqual(number(text), Optional.of(BigDecimal.ZERO));
            case MONEY -> text.startsWith("|") || isSameMoney("0", text);
            case FLAG -> flag(text).equals(Optional.of("N"));
            default -> false;
        };
        return came.isPresent() && (came.isBlank() || nothing);
    }

    /** On its way a text that looks like a reference gets an invisible space, see {@code PhpQuery}. */
    private static String plain(String text) {
        return text.replace("$result\u200B[", "$result[").replace("\r\n", "\n").strip();
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMERAL.matcher(text).matches()
                ? Optional.of(
                        new BigDecimal(text.replaceAll("[\\u00a0\\u202f ]", "").replace(',', '.')))
                : Optional.empty();
    }

    private static boolean isEqual(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    private static Optional<String> money(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return Optional.empty();
        }
        String currency = amount.group("currency");
        String number = amount.group("number").replace(',', '.');
        return Optional.of(currency == null ? number : number + "|" + currency.toUpperCase(Locale.ROOT));
    }

    /** An amount without a currency gets the portal's own. */
    private static boolean isSameMoney(String sent, String came) {
        String[] wanted = sent.split("\\|", 2);
        String[] got = came.split("\\|", 2);
        boolean currency = wanted.length == 1 || (got.length == 2 && wanted[1].equalsIgnoreCase(got[1]));
        return currency && isEqual(number(wanted[0]), number(got[0]));
    }

    private static Optional<String> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "y", "yes", "1", "true", "да" -> Optional.of("Y");
            case "n", "no", "0", "false", "нет" -> Optional.of("N");
            default -> Optional.empty();
        };
    }
}
