package io.napomni.testkit.fake.bitrix24.event;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The form that a browser posts into a frame when a person opens a page of an application in a card.
 *
 * @param title as the portal shows it in the language of the person
 * @param address with the query string that the portal adds
 * @param fields with tokens of that person
 * @see <a href="https://apidocs.bitrix24.com/api-reference/widgets/crm/detail-tab.html">the tab of a card</a>
 */
public record PlacementPost(String title, String address, Map<String, String> fields) {
    private static final String SESSION = "51d0f4pp51d0f4pp51d0f4pp51d0f4pp";

    static PlacementPost of(Placement page, long itemId, String language, Identity identity, long userId) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("DOMAIN", identity.domain());
        query.put("PROTOCOL", identity.protocol());
        query.put("LANG", language);
        query.put("APP_SID", SESSION);
        Map<String, String> form = identity.ofPlacement(userId);
        form.put("PLACEMENT", page.code());
        form.put("PLACEMENT_OPTIONS", options(page.code(), itemId));
        String separator = page.handler().contains("?") ? "&" : "?";
        return new PlacementPost(title(page, language), page.handler() + separator + FormText.of(query), form);
    }

    /** JSON as PHP writes it; a number of the portal needs no escaping. */
    private static String options(String code, long itemId) {
        String key = code.contains("INVOICE") || code.contains("DYNAMIC") ? "ENTITY_ID" : "ID";
        String uri =
                code.startsWith("CRM_DEAL_DETAIL") ? ",\"URI\":\"\\/crm\\/deal\\/details\\/" + itemId + "\\/\"" : "";
        return "{\"" + key + "\":\"" + itemId + "\"" + uri + "}";
    }

    private static String title(Placement page, String language) {
        String own = page.langAll().path(language).path("TITLE").asText();
        return own.isEmpty() ? page.title() : own;
    }

    /** Scheme, host and port of the handler, for the headers of the page around the frame. */
    public String origin() {
        URI handler = URI.create(address.substring(0, address.indexOf('?')));
        return handler.getScheme() + "://" + handler.getAuthority();
    }

    /** Without fields: they hold tokens. */
    @Override
    public String toString() {
        return "PlacementPost[" + origin() + "]";
    }
}
