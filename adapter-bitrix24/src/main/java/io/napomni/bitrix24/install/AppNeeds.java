package io.napomni.bitrix24.install;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What an application wants from a portal.
 *
 * @param handler public address below which {@code /event}, {@code /tab} and {@code /robot} are answered; the portal asks for HTTPS
 * @param events codes such as {@code ONCRMDEALUPDATE}
 * @param tabTitle title of the page in the card of a deal, by language
 * @param robot code of the robot: letters, digits, point, line, underscore; blank for none
 * @param robotName by language
 */
public record AppNeeds(
        URI handler, List<String> events, Map<String, String> tabTitle, String robot, Map<String, String> robotName) {
    /** Copies lists and maps. */
    public AppNeeds {
        events = List.copyOf(events);
        tabTitle = Map.copyOf(tabTitle);
        robotName = Map.copyOf(robotName);
    }

    /** The page in the card of a deal and nothing else. */
    public AppNeeds onlyTab() {
        return new AppNeeds(handler, List.of(), tabTitle, "", Map.of());
    }

    /** Where the page in the card of a deal is asked for. */
    public URI tab() {
        return URI.create(address("tab"));
    }

    String address(String room) {
        String base = handler.toString();
        return base + (base.endsWith("/") ? "" : "/") + room;
    }
}
