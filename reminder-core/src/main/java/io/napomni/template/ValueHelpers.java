package io.napomni.template;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import io.napomni.port.TemplateException;
import io.napomni.template.syntax.Helping;
import io.napomni.template.wording.Escaping;
import io.napomni.template.wording.Numbers;
import io.napomni.template.wording.SafeLink;
import io.napomni.wording.LetterLanguage;
import io.napomni.wording.LetterMoney;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Our words that show one value, in the letter's language. Their last argument says where they stand. */
final class ValueHelpers {

    private static final char NO_BREAK = '\u00a0';

    private final LetterLanguage language;
    private final Escaping escaping;

    ValueHelpers(LetterLanguage language, Escaping escaping) {
        this.language = language;
        this.escaping = escaping;
    }

    Helper<Object> helper(Helping word) {
        return switch (word) {
            case DATE -> this::date;
            case NUMBER -> (value, options) -> language.number(number(value, options));
            case MONEY -> this::money;
            case QUANTITY -> this::quantity;
            case PLURAL -> this::plural;
            case ACTION_URL -> (value, options) -> url(text(value, options), options);
            case PAGE_URL -> (value, options) -> place(text(value, options), options);
            case MAIL_LINK ->
                (value, options) -> link(text(value, options), SafeLink.mail(text(value, options), escaping));
            case PHONE_LINK ->
                (value, options) -> link(text(value, options), SafeLink.phone(text(value, options), escaping));
        };
    }

    private String date(@Nullable Object value, Options options) {
        LocalDate day = value instanceof TemporalAccessor temporal ? temporal.query(TemporalQueries.localDate()) : null;
        if (day == null) {
            throw wrong(options, "needs a date");
        }
        return options.params.length > 1 ? language.shortDate(day) : language.longDate(day);
    }

    private String money(@Nullable Object value, Options options) {
        try {
            Currency currency = Currency.getInstance(text(options.params[0], options));
            return LetterMoney.text(language, number(value, options), currency);
        } catch (IllegalArgumentException unknown) {
            throw wrong(options, "needs the code of a currency, for example RUB");
        } catch (ArithmeticException tooFine) {
            throw wrong(options, "has more digits after the point than its currency; round it first");
        }
    }

    private String quantity(@Nullable Object value, Options options) {
        String unit = text(options.params[0], options).strip();
        String amount = language.number(number(value, options));
        return unit.isEmpty() ? amount : amount + NO_BREAK + unit;
    }

    private String plural(@Nullable Object value, Options options) {
        BigDecimal amount = number(value, options);
        return language.number(amount) + NO_BREAK + options.params[language.form(amount)];
    }

    private String url(String url, Options options) {
        if (!SafeLink.isAllowed(url)) {
            throw wrong(options, "needs a whole https:// address or mailto:someone@example.org");
        }
        return url;
    }

    private String place(String url, Options options) {
        if (!SafeLink.isWithinSite(url)) {
            throw wrong(options, "needs a place within the same site, for example ./holds?page=2");
        }
        return url;
    }

    private Object link(String shown, String html) {
        return escaping != Escaping.PLAIN ? new Handlebars.SafeString(html) : shown;
    }

    private static BigDecimal number(@Nullable Object value, Options options) {
        if (value instanceof Number number) {
            return Numbers.exact(number)
                    .setScale(Math.max(0, Numbers.exact(number).scale()));
        }
        throw wrong(options, "needs a number");
    }

    private static String text(@Nullable Object value, Options options) {
        if (value instanceof String text) {
            return text;
        }
        throw wrong(options, "needs a text");
    }

    private static TemplateException wrong(Options options, String what) {
        Object place = options.params[options.params.length - 1];
        return new TemplateException(options.helperName + " " + what + ": " + place);
    }
}
