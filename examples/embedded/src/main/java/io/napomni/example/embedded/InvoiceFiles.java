package io.napomni.example.embedded;

import io.napomni.action.SendMail;
import io.napomni.smtp.letter.Attachment;
import io.napomni.smtp.letter.Enclosed;
import io.napomni.smtp.letter.Enclosing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the invoice itself with a letter that asks for its payment. */
final class InvoiceFiles implements Enclosing {

    /** Where a host keeps its documents. */
    @FunctionalInterface
    interface Archive {

        /** The file as it was issued: the same bytes whenever it is asked for. */
        Optional<byte[]> pdf(String invoiceNumber);
    }

    private final Archive archive;

    InvoiceFiles(Archive archive) {
        this.archive = archive;
    }

    @Override
    public Enclosed with(SendMail letter, String dispatch) {
        // tag::readme[]
        List<Attachment> files = new ArrayList<>();
        if (letter.letter().model().get("orders") instanceof List<?> orders) {
            for (Object order : orders) {
                String number = String.valueOf(((Map<?, ?>) order).get("orderNumber"));
                archive.pdf(number)
                        .ifPresent(pdf -> files.add(new Attachment("Счет " + number + ".pdf", "application/pdf", pdf)));
            }
        }
        return new Enclosed(files, Optional.empty());
        // end::readme[]
    }
}
