package io.napomni.bitrix24.contract;

import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.Supply;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class BrokenDealsTest {

    @Test
    void a_deal_with_broken_values_is_read_without_them_and_said_so_while_others_go_on() {
        List<Supply> read = new ArrayList<>();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger("io.napomni.bitrix24.source.Unreadable");
        logger.addAppender(log);
        try (PortalStage stage = PortalStage.open()) {
            stage.fake.deals().fields().put(Field.user("ufCrm_1700000008", "Конец словами", FieldType.STRING));
            stage.deal(1, Map.of("ufCrm_1700000008", "secret soon", PortalStage.LEFT, "secret many"));
            stage.deal(2, Map.of("ufCrm_1700000008", "31.12.2026", PortalStage.LEFT, "5 т"));
            stage.deal(3, Map.of("begindate", TODAY, "ufCrm_1700000008", "1.1.2020"));
            ContractFields fields =
                    ContractFields.of("title", "begindate", "Конец словами").withRemainder(PortalStage.LEFT);

            FetchReport report = stage.portal
                    .contracts(ContractMapping.of("3", fields))
                    .fetch(FetchWindow.everything(TODAY), read::add);

            assertThat(report.proof()).endsWith("values that could not be read: 2");
        } finally {
            logger.detachAppender(log);
        }
        assertThat(read).hasSize(3);
        assertThat(read.get(0).contract().endsOn()).isEmpty();
        assertThat(read.get(1).contract().endsOn()).contains(LocalDate.of(2026, 12, 31));
        assertThat(read.get(2).contract().endsOn())
                .as("an end before the start is for the rule to judge")
                .contains(LocalDate.of(2020, 1, 1));
        assertThat(log.list)
                .hasSize(1)
                .first()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .contains("b24:deal:1", "Конец словами", "Осталось отгрузить")
                        .doesNotContain("secret"));
    }

    @Test
    void a_remainder_that_may_be_a_thousand_or_a_fraction_is_left_out_and_counted() {
        List<Supply> read = new ArrayList<>();
        try (PortalStage stage = PortalStage.open()) {
            stage.deal(1, Map.of("begindate", TODAY, PortalStage.LEFT, "1,200"));
            stage.deal(2, Map.of("begindate", TODAY, PortalStage.LEFT, "1,5 т"));

            FetchReport report =
                    stage.portal.contracts(PortalStage.mapping()).fetch(FetchWindow.everything(TODAY), read::add);

            assertThat(report.proof()).endsWith("values that could not be read: 1");
        }
        assertThat(read).extracting(supply -> supply.remainder().isPresent()).containsExactly(false, true);
    }
}
