package io.napomni.scenario.dunning;

import io.napomni.model.Invoice;
import io.napomni.model.Money;
import io.napomni.model.Promise;
import io.napomni.wording.LetterLanguage;
import io.napomni.wording.LetterMoney;
import java.util.Locale;

/** What colleagues read about unpaid documents. */
enum DunningWording {
    RUSSIAN(
            LetterLanguage.RUSSIAN,
            "Не оплачен счёт № %s",
            "%1$s: %5$s счёт № %2$s от %3$s, к оплате %4$s. Пожалуйста, свяжитесь с клиентом.",
            "не оплачен",
            "оплачен не полностью",
            " Клиент обещал оплатить до %s.",
            " Клиент обещал оплатить %2$s до %1$s.",
            "%s и ещё %d",
            "Клиент"),
    ENGLISH(
            LetterLanguage.ENGLISH,
            "Invoice No. %s is unpaid",
            "%1$s: invoice No. %2$s of %3$s %5$s, %4$s is due. Please contact the customer.",
            "is unpaid",
            "is not paid in full",
            " The customer promised to pay by %s.",
            " The customer promised to pay %2$s by %1$s.",
            "%s and %d more",
            "The customer");

    private final LetterLanguage language;
    private final String title;
    private final String text;
    private final String unpaid;
    private final String paidInPart;
    private final String promise;
    private final String partPromise;
    private final String more;
    private final String nobody;

    DunningWording(
            LetterLanguage language,
            String title,
            String text,
            String unpaid,
            String paidInPart,
            String promise,
            String partPromise,
            String more,
            String nobody) {
        this.language = language;
        this.title = title;
        this.text = text;
        this.unpaid = unpaid;
        this.paidInPart = paidInPart;
        this.promise = promise;
        this.partPromise = partPromise;
        this.more = more;
        this.nobody = nobody;
    }

    /** Russian for Russian, English for any other language. */
    static DunningWording of(Locale language) {
        return language.getLanguage().equals("ru") ? RUSSIAN : ENGLISH;
    }

    /** What people call a document: its number, or its identity where it has none. */
    static String name(Invoice invoice) {
        return invoice.number().isBlank() ? invoice.ref().id() : invoice.number();
    }

    String title(Invoice invoice) {
        return String.format(Locale.ROOT, title, invoice.number());
    }

    String text(DunningFact fact) {
        Invoice invoice = fact.invoice();
        String who = fact.card().map(customer -> customer.name()).orElse(nobody);
        String said = String.format(
                Locale.ROOT,
                text,
                who,
                invoice.number(),
                language.shortDate(invoice.issuedOn()),
                money(invoice.open()),
                invoice.paid().isPositive() ? paidInPart : unpaid);
        return said
                + invoice.promise()
                        .filter(word -> invoice.lacksWhatWasPromised())
                        .map(this::broken)
                        .orElse("");
    }

    /** Some of many numbers, and how many are left out. */
    String more(String listed, int left) {
        return String.format(Locale.ROOT, more, listed, left);
    }

    private String broken(Promise word) {
        String day = language.shortDate(word.day());
        return word.amount()
                .map(sum -> String.format(Locale.ROOT, partPromise, day, money(sum)))
                .orElseGet(() -> String.format(Locale.ROOT, promise, day));
    }

    private String money(Money sum) {
        return LetterMoney.text(language, sum.amount(), sum.currency());
    }
}
