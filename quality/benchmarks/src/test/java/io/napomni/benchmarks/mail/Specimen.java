package io.napomni.benchmarks.mail;

import io.napomni.port.Rendered;

/** The letter that everybody sends: two kilobytes of Russian, plain and HTML. */
final class Specimen {

    static final String FROM = "sales@seller.example";
    static final String NAME = "ООО «Поставка», отдел продаж";
    static final String SUBJECT = "Заканчивается срок договора № 17: осталось 2 месяца";
    private static final String LINE = "Здравствуйте! Срок договора № 17 от 12.01.2026 скоро истекает. ";
    static final String TEXT = (LINE + "\n").repeat(6);
    static final String HTML = "<html><body><p>" + LINE.repeat(6) + "</p></body></html>\n";
    static final Rendered RENDERED = new Rendered(SUBJECT, HTML, TEXT);

    private Specimen() {}

    static String customer(int number) {
        return "customer-" + number + "@client.example";
    }
}
