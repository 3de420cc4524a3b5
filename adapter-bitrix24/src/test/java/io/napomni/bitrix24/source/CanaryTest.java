package io.napomni.bitrix24.source;

import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.Filled;
import io.napomni.bitrix24.PortalStage;
import io.napomni.bitrix24.deal.DealMapping;
import io.napomni.bitrix24.deal.SaleMapping;
import io.napomni.bitrix24.invoice.InvoiceMapping;
import io.napomni.model.SubjectRef;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FactSource;
import io.napomni.port.FetchWindow;
import io.napomni.port.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CanaryTest {
    private static final SubjectRef DEAL = new SubjectRef("b24", "deal", "1");

    private final PortalStage stage = PortalStage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    @BeforeEach
    void fill() {
        Filled filled = new Filled(stage);
        filled.deal(1, TODAY, Map.of());
        filled.sale(2, 44, TODAY, "Масло", "1");
        filled.deal(
                500,
                TODAY,
                Map.of(
                        "categoryId",
                        0,
                        "stageId",
                        "NEW",
                        PortalStage.NUMBER,
                        "Канарейка",
                        "closedate",
                        TODAY,
                        PortalStage.LEFT,
                        "12"));
        filled.invoice(3, TODAY, TODAY, "1", Map.of());
    }

    private List<FactSource<?>> sources(Canary deal) {
        return List.of(
                stage.portal.contracts(PortalStage.mapping().withCanary(deal)),
                stage.portal.deals(DealMapping.of().withCanary(deal)),
                stage.portal.sales(SaleMapping.of().withCanary(deal)));
    }

    private static List<Object> fetch(FactSource<?> source) {
        List<Object> facts = new ArrayList<>();
        source.fetch(FetchWindow.everything(TODAY), facts::add);
        return facts;
    }

    @Test
    void a_source_whose_canary_comes_back_is_believed_and_asks_no_more_often() {
        int[] requests = new int[2];
        fetch(stage.portal.deals(DealMapping.of()));
        requests[0] = stage.fake.recorder().httpCount();
        stage.fake.recorder().clear();
        fetch(stage.portal.deals(DealMapping.of().withCanary(new Canary("500", "closedate", "21.11.2026"))));
        requests[1] = stage.fake.recorder().httpCount();

        assertThat(requests[1]).isEqualTo(requests[0]);
        for (FactSource<?> source : sources(new Canary("500", "Номер договора", "Канарейка"))) {
            assertThat(fetch(source)).isNotEmpty();
        }
        assertThat(fetch(stage.portal.deals(DealMapping.of().withCanary(new Canary("500", PortalStage.LEFT, "12,0")))))
                .isNotEmpty();
    }

    @Test
    void a_source_whose_canary_is_hidden_or_changed_tells_nothing() {
        for (FactSource<?> source : sources(new Canary("501", "Номер договора", "Канарейка"))) {
            assertThatThrownBy(() -> fetch(source))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("the canary, deal 501, did not come back");
        }
        for (FactSource<?> source : sources(new Canary("500", "Номер договора", "Канарейки"))) {
            assertThatThrownBy(() -> fetch(source))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("another value in the field \"Номер договора\"");
        }
    }

    @Test
    void a_subject_is_not_gone_when_the_canary_is_gone_too() {
        for (FactSource<?> source : sources(new Canary("500", "Номер договора", "Канарейка"))) {
            source.fetch(FetchWindow.of(TODAY, List.of()), fact -> {});
            assertThat(source.reread(Set.of(new SubjectRef("b24", "deal", "77"))))
                    .isEmpty();
            stage.fake.deals().update(500, PortalStage.NUMBER, null);
            assertThatThrownBy(() -> source.reread(Set.of(DEAL))).isInstanceOf(SourceException.class);
            stage.fake.deals().update(500, PortalStage.NUMBER, "Канарейка");
        }
    }

    @Test
    void the_canary_of_invoices_is_an_invoice() {
        Canary right = new Canary("3", "accountNumber", "С-3");
        Canary wrong = new Canary("500", "accountNumber", "С-3");

        assertThat(fetch(stage.portal.invoices(InvoiceMapping.standard().withCanary(right))))
                .hasSize(1);
        assertThatThrownBy(() ->
                        fetch(stage.portal.invoices(InvoiceMapping.standard().withCanary(wrong))))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("the canary, invoice 500, did not come back");
    }

    @Test
    void a_canary_with_a_wrong_field_or_id_is_a_wrong_configuration() {
        assertThatThrownBy(() -> new Canary("D_500", "title", "x")).isInstanceOf(ConfigurationException.class);
        for (FactSource<?> source : sources(new Canary("500", "Номер дговора", "x"))) {
            assertThatThrownBy(() -> fetch(source))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("\"Номер договора\"");
        }
    }
}
