package io.napomni.bitrix24.visit;

import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.inbound.Doorkeeper;
import io.napomni.bitrix24.inbound.FormBody;
import io.napomni.bitrix24.inbound.PlacementCall;
import io.napomni.bitrix24.inbound.Received;
import io.napomni.bitrix24.inbound.Refusal;
import io.napomni.bitrix24.rest.Access;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Secret;
import io.napomni.model.SubjectRef;
import io.napomni.port.ConfigurationException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * Makes of the POST that opens our page in a deal's card the person who opened it. What the POST says of itself is
 * believed only after its token, portal, place and deal were checked; who the person is, and whether he may see the
 * deal, the portal itself is asked, with the person's own token, in one request. That request goes to the configured
 * portal, whatever address the POST names, once and with little patience. Of a failure its kind is logged, and nothing
 * else. Safe for several threads.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/widgets/crm/detail-tab.html">a tab in a card</a>
 * @see <a href="https://apidocs.bitrix24.com/api-reference/user/user-current.html">user.current</a>
 */
public final class DealVisits {
    /** The tab of a deal's card. */
    public static final String TAB = "CRM_DEAL_DETAIL_TAB";

    /** The places in a deal's card where a page can be: its tab, its menu of buttons, above its timeline. */
    public static final Set<String> PLACES = Set.of(TAB, "CRM_DEAL_DETAIL_TOOLBAR", "CRM_DEAL_DETAIL_ACTIVITY");

    /** A person waits before an empty frame, and with him a thread of the host. */
    private static final Duration CALL = Duration.ofSeconds(8);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final RestClient portal;
    private final Doorkeeper door;
    private final Set<String> places;

    private DealVisits(RestClient portal, Doorkeeper door, Set<String> places) {
        this.portal = portal;
        this.door = door;
        this.places = places;
    }

    /**
     * Visits to the deals of one portal.
     *
     * @param portal the only one that is asked; its own credential is not used
     * @param token {@code application_token} of the application whose page it is
     * @param memberId the portal's lasting name
     * @param places where our page is bound, of {@link #PLACES}
     * @throws ConfigurationException if token or member id are blank, if there is no place, or one that is no place of
     *     a deal's card
     */
    public static DealVisits at(
            Access portal, Secret token, String memberId, Set<String> places, Clock clock, PortalOptions options) {
        Doorkeeper door = Doorkeeper.expecting(token).ofMember(memberId).ofDomain(portal.portal());
        if (memberId.isBlank()) {
            throw new ConfigurationException("The member_id of the Bitrix24 portal is empty. Copy it from the portal.");
        }
        if (places.isEmpty() || !PLACES.containsAll(places)) {
            throw new ConfigurationException("The page in a deal's card needs at least one place of: "
                    + String.join(", ", PLACES.stream().sorted().toList()) + ".");
        }
        PortalOptions quick = options.withCallTimeout(CALL).withPatience(PATIENCE);
        return new DealVisits(new RestClient(portal, clock, quick), door, Set.copyOf(places));
    }

    /** Who opened it, in which deal; or why nobody is let in. */
    public Received<DealVisit> receive(FormBody form) {
        return door.placement(form).then(this::inPlace).then(this::seen);
    }

    private Received<PlacementCall> inPlace(PlacementCall call) {
        if (!places.contains(call.placement())) {
            return new Received.Refused<>(Refusal.OTHER_PLACEMENT);
        }
        return call.entityId().isEmpty() ? new Received.Refused<>(Refusal.NO_DEAL) : new Received.Accepted<>(call);
    }

    private Received<DealVisit> seen(PlacementCall call) {
        RestClient inHisName = portal.inNameOf(call.user().access());
        String deal = call.entityId().orElseThrow();
        return new Sight(inHisName.readOnce(Sight.questions(deal)))
                .of(deal)
                .then(user -> new Received.Accepted<>(new DealVisit(
                        user.id(), user.name(), new SubjectRef(Kind.SYSTEM, Kind.DEAL.type(), deal), call.language())));
    }

    /** Only the portal is shown. */
    @Override
    public String toString() {
        return "DealVisits[" + portal.portal() + "]";
    }
}
