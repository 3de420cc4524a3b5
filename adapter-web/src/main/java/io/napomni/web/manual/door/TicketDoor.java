package io.napomni.web.manual.door;

import io.napomni.web.WebBody;
import io.napomni.web.WebRequest;
import java.util.Optional;

/**
 * Lets in whoever brings a good ticket of one site in his form. A ticket is taken from a form only, never from an
 * address, which gateways write down and browsers pass on.
 *
 * @param site origin of the pages in which ours are framed
 */
public record TicketDoor(Tickets tickets, String site) implements ManualDoor {

    @Override
    public Optional<Sender> admit(WebRequest request) {
        return written(request)
                .flatMap(written -> tickets.read(written)
                        .filter(ticket -> ticket.site().equals(site))
                        .map(ticket -> ticket.sender(written)));
    }

    private static Optional<String> written(WebRequest request) {
        return request.isPosting() ? request.form(WebBody.LARGEST).one(Sender.TICKET) : Optional.empty();
    }
}
