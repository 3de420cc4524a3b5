package io.napomni.runner.config.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.napomni.answer.AnswerLinks;
import io.napomni.answer.LinkKeys;
import io.napomni.answer.LinkSigner;
import io.napomni.web.answer.Contacts;
import io.napomni.web.guard.PageNonce;
import io.napomni.web.manual.door.Tickets;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** How customers answer letters: by links of these keys, which lead to this address. */
public final class LinkSettings {

    /** Where the pages stand on our server, whatever a gateway calls it. */
    public static final String PLACE = "/a/";

    /**
     * A key with its number.
     *
     * @param number stands in links, from 0 to 255
     * @param text at least 32 bytes
     */
    public record Key(int number, String text) {

        private byte[] bytes() {
            return text.getBytes(UTF_8);
        }

        /** The number only. */
        @Override
        public String toString() {
            return "Key[" + number + "]";
        }
    }

    private final URI address;
    private final Key key;
    private final LinkKeys keys;
    private final Contacts contacts;
    private final Set<String> gateways;

    /**
     * Everything about links.
     *
     * @param address of the pages as customers reach them; ends with a slash
     * @param key signs links and the forms of pages
     * @param old a key whose links still work
     * @param gateways addresses of gateways before the pages, which say who asks
     * @throws IllegalArgumentException if a key is too short, a number too large or given twice, or the address wrong
     */
    public LinkSettings(URI address, Key key, Optional<Key> old, Contacts contacts, Set<String> gateways) {
        LinkKeys signing = LinkKeys.signing(key.number(), key.bytes());
        this.address = address;
        this.key = key;
        this.keys = old.map(one -> signing.verifying(one.number(), one.bytes())).orElse(signing);
        this.contacts = contacts;
        this.gateways = Set.copyOf(gateways);
        AnswerLinks.at(address, signer("any"));
    }

    /** Signs and reads the links of a tenant. */
    public LinkSigner signer(String tenant) {
        return new LinkSigner(keys, tenant);
    }

    /** Puts links into a tenant's letters. */
    public AnswerLinks links(String tenant) {
        return AnswerLinks.at(address, signer(tenant));
    }

    /** Signs the forms of pages. */
    public PageNonce nonces(Clock clock) {
        return new PageNonce(key.bytes(), clock);
    }

    /** Signs tickets for pages within a portal's own. */
    public Tickets tickets(Clock clock) {
        return new Tickets(key.bytes(), clock);
    }

    /** Where links lead. */
    public URI address() {
        return address;
    }

    /** Whom customers may turn to. */
    public Contacts contacts() {
        return contacts;
    }

    /** Which gateways are believed. */
    public Set<String> gateways() {
        return gateways;
    }

    @Override
    public String toString() {
        return "LinkSettings[" + address + ", keys hidden]";
    }
}
