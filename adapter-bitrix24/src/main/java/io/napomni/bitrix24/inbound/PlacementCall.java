package io.napomni.bitrix24.inbound;

import io.napomni.bitrix24.wire.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A person at the portal opened a page of ours inside a card. It is not proved that the person, and not a page of
 * somebody else, wants to do something: a form on the page needs a CSRF token of its own.
 *
 * @param placement for example {@code CRM_DEAL_DETAIL_TAB}
 * @param entityId of the card; empty where the placement is about none
 * @param language two letters in lower case, {@code en} where the portal named none
 * @param domain host of the portal as the browser knows it; empty if it is none
 * @param status of the application: L local, F free, D demo, T trial, P paid
 * @param user whoever opened it: calls with these tokens obey that person's rights
 * @see <a href="https://apidocs.bitrix24.com/api-reference/widgets/index.html">widgets</a>
 */
public record PlacementCall(
        String placement,
        Optional<String> entityId,
        String language,
        Optional<String> domain,
        Optional<String> memberId,
        Optional<String> status,
        UserTokens user) {
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);

    static Received<PlacementCall> of(FormBody form) {
        Optional<UserTokens> user = UserTokens.ofPlacement(form);
        Optional<String> placement = form.text("PLACEMENT").filter(code -> code.matches("[A-Z0-9_]{1,100}"));
        if (user.isEmpty() || placement.isEmpty()) {
            return new Received.Refused<>(Refusal.INCOMPLETE);
        }
        return new Received.Accepted<>(new PlacementCall(
                placement.get(),
                form.text("PLACEMENT_OPTIONS").flatMap(PlacementCall::entityId),
                form.text("LANG")
                        .map(language -> language.toLowerCase(Locale.ROOT))
                        .filter(language -> language.matches("[a-z]{2}"))
                        .orElse("en"),
                form.text("DOMAIN").filter(host -> HOST.matcher(host).matches()),
                form.text("member_id"),
                form.text("status"),
                user.get()));
    }

    /** Options that are no JSON, such as the word "undefined", are options that say nothing. */
    private static Optional<String> entityId(String options) {
        return JsonCodec.read(options.getBytes(StandardCharsets.UTF_8))
                .flatMap(json -> Stream.of("ID", "ENTITY_ID")
                        .flatMap(key -> json.get(key).id().stream())
                        .findFirst())
                .map(id -> Long.toString(id));
    }

    /**
     * The value of the header {@code Content-Security-Policy} with which the portal, and nobody else, may show the page
     * in its frame; send no {@code X-Frame-Options} beside it. A pattern for all portals is not possible: this header
     * knows no star at the end of a host.
     */
    public String frameAncestors() {
        return "frame-ancestors " + domain.map(host -> "https://" + host).orElse("'none'");
    }
}
