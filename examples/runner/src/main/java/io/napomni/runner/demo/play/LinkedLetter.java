package io.napomni.runner.demo.play;

import io.napomni.answer.LinkSigner;
import io.napomni.past.answer.Choice;
import io.napomni.runner.config.Settings;
import io.napomni.runner.config.links.LinkSettings;
import io.napomni.runner.demo.world.Postbox;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A letter that arrived, with its three links. */
record LinkedLetter(Postbox.Sent sent, Map<Choice, URI> links) {

    private static final int CHOICES = 3;

    /** The last one that has links; empty if none has. */
    static Optional<LinkedLetter> last(List<Postbox.Sent> letters, Settings settings) {
        List<Postbox.Sent> latestFirst = new ArrayList<>(letters);
        Collections.reverse(latestFirst);
        LinkSettings links = settings.links().orElseThrow();
        LinkSigner signer = links.signer(settings.tenant());
        return latestFirst.stream()
                .map(sent -> new LinkedLetter(sent, links(sent, links.address(), signer)))
                .filter(letter -> letter.links().size() == CHOICES)
                .findFirst();
    }

    /** As the customer's mail program finds them in the text. */
    private static Map<Choice, URI> links(Postbox.Sent sent, URI address, LinkSigner signer) {
        Pattern link =
                Pattern.compile(Pattern.quote(address.toString()) + "([A-Za-z0-9_-]{" + LinkSigner.LENGTH + "})");
        Map<Choice, URI> links = new EnumMap<>(Choice.class);
        link.matcher(sent.letter().part("text/plain").orElse(""))
                .results()
                .forEach(found -> signer.verify(found.group(1))
                        .ifPresent(one -> links.put(one.choice(), URI.create(found.group()))));
        return links;
    }

    /** The number of the deal that it is about. */
    String deal() {
        return sent.reminder().parts().get(0).subject().id();
    }
}
