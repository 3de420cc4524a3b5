package io.napomni.bitrix24.source;

import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.Supply;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.AnchorWindow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A window on an anchor that no field is mapped to makes everything be read, and that is said. */
class UnknownAnchorTest {
    private final PortalStage stage = PortalStage.open();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(ItemFacts.class);
    private final FactSource<Supply> source = stage.portal.contracts(PortalStage.mapping());

    @BeforeEach
    void listen() {
        stage.deals(1, 3, TODAY.plusYears(3));
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        stage.close();
    }

    private FetchReport fetch(String... anchors) {
        List<AnchorWindow> windows = new ArrayList<>();
        for (String anchor : anchors) {
            windows.add(AnchorWindow.between(anchor, TODAY, TODAY.plusDays(1)));
        }
        return source.fetch(FetchWindow.of(TODAY, windows), contract -> {});
    }

    @Test
    void it_is_named_with_those_that_are_known() {
        FetchReport report = fetch("ends-onn", "starts-on");

        assertThat(report.facts()).isEqualTo(3);
        assertThat(report.proof()).contains("the whole pipeline was read; no field is mapped to [ends-onn]");
        assertThat(log.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getLevel() + " " + line.getFormattedMessage())
                        .isEqualTo(
                                "WARN No field is mapped to the anchors [ends-onn], so every deal is read. Mapped are"
                                        + " [ends-on, last-shipment, starts-on]; check the spelling."));
    }

    @Test
    void a_source_says_it_once_for_an_anchor() {
        fetch("ends-onn");
        fetch("ends-onn");
        assertThat(log.list).hasSize(1);
        fetch("ends-onn", "start-on");
        assertThat(log.list).hasSize(2);
    }

    @Test
    void nothing_is_said_of_anchors_that_are_mapped() {
        assertThat(fetch("ends-on").proof()).doesNotContain("mapped");
        assertThat(log.list).isEmpty();
    }
}
