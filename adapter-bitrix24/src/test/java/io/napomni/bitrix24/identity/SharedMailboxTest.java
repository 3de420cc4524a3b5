package io.napomni.bitrix24.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** More cards may have one address than the portal tells of. */
class SharedMailboxTest {
    private static final String ADDRESS = "buh@outsource.test";

    private final PortalStage stage = PortalStage.open();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Mailboxes.class);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        stage.close();
    }

    private Map<Customer, CustomerRef> found(int cards) {
        for (int id = 1; id <= cards; id++) {
            stage.fake.companies().put(id, Map.of("title", "Firm " + id), MultiField.workEmail(ADDRESS));
        }
        Customer customer = new Customer(
                new CustomerRef("1c", "customer", "a7"), "ООО «Ромашка»", EmailAddress.allIn(ADDRESS), List.of());
        return stage.portal.identity().find(Set.of(customer));
    }

    @Test
    void those_that_came_are_taken_for_all_and_a_warning_names_some_without_the_address() {
        assertThat(found(25)).hasSize(1);
        assertThat(log.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getLevel() + " " + line.getFormattedMessage())
                        .startsWith("WARN 20 cards of Bitrix24 have one e-mail address, [b24:company:")
                        .doesNotContain(ADDRESS));
    }

    @Test
    void nineteen_are_certainly_all() {
        assertThat(found(19)).hasSize(1);
        assertThat(log.list).isEmpty();
    }
}
