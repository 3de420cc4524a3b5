package io.napomni.web.manual;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.napomni.port.store.JournalEntry;
import io.napomni.web.guard.PageNonce;
import io.napomni.web.manual.door.ManualDoor;
import io.napomni.web.manual.door.Sender;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A form and a manager who writes. */
class Scene {

    /** A contract whose letter is due, and one whose letter would be early. */
    static final LocalDate SOON = Shop.TODAY.plusDays(30);

    static final LocalDate FAR = LocalDate.of(2027, 6, 14);

    final Shop shop = new Shop();
    final PageNonce nonces = new PageNonce("0123456789abcdef0123456789abcdef".getBytes(UTF_8), shop.clock);

    private final AtomicReference<@Nullable ManualPages> annas = new AtomicReference<>();

    ManualPages pages(ManualDoor door) {
        return ManualPages.of(shop.reminders(), nonces, shop.clock, door);
    }

    ManualPages pages(Sender sender) {
        return pages(request -> Optional.of(sender));
    }

    /** The pages are read and checked once. */
    Writer anna(String language) {
        ManualPages pages = annas.updateAndGet(before -> before == null ? pages(Sender.named("Anna Petrova")) : before);
        return new Writer(Objects.requireNonNull(pages), language, "b24:deal:1");
    }

    Writer anna() {
        return anna("en");
    }

    /** What the journal says of who sent what. */
    List<String> signatures() {
        return shop.stores.journal().recent(100).stream()
                .filter(line -> line.what().equals("sent-by-hand"))
                .map((JournalEntry line) -> line.by() + ": " + line.detail())
                .toList();
    }

    int letters() {
        return shop.post.taken.size();
    }
}
