package io.napomni.bitrix24.contract;

import static io.napomni.bitrix24.PortalStage.NUMBER;
import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.PortalStage;
import io.napomni.model.Supply;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FetchWindow;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.data.Pipeline;
import io.napomni.testkit.fake.bitrix24.data.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {
    private final PortalStage stage = PortalStage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    private List<Supply> fetch(String pipeline, String number) {
        List<Supply> read = new ArrayList<>();
        stage.portal
                .contracts(ContractMapping.of(pipeline, ContractFields.of(number, "begindate", "closedate")))
                .fetch(FetchWindow.everything(TODAY), read::add);
        return read;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Номер договора", "  НОМЕР договора ", "UF_CRM_1700000001", "ufCrm_1700000001"})
    void a_field_is_named_by_title_code_or_key(String name) {
        stage.deal(1, Map.of(NUMBER, "ДК-1"));

        assertThat(fetch("3", name))
                .extracting(supply -> supply.contract().number())
                .containsExactly("ДК-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "Договоры", " договоры"})
    void a_pipeline_is_named_by_name_or_id(String name) {
        stage.deal(1, Map.of());

        assertThat(fetch(name, "title")).hasSize(1);
    }

    @Test
    void the_general_pipeline_has_the_id_zero() {
        stage.deal(1, Map.of("categoryId", 0, "stageId", "NEW"));

        assertThat(fetch("0", "title")).hasSize(1);
    }

    @Test
    void an_unknown_field_is_answered_with_the_nearest_titles() {
        assertThatThrownBy(() -> fetch("3", "Номер дговра"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\"Номер дговра\"")
                .hasMessageContaining("\"Номер договора\" (UF_CRM_1700000001)");
    }

    @Test
    void a_title_that_two_fields_share_is_answered_with_their_codes() {
        stage.fake.deals().fields().put(Field.user("ufCrm_1700000009", "Номер договора", FieldType.STRING));

        assertThatThrownBy(() -> fetch("3", "Номер договора"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("UF_CRM_1700000001, UF_CRM_1700000009");
        assertThat(fetch("3", "UF_CRM_1700000009")).isEmpty();
    }

    @Test
    void an_unknown_pipeline_is_answered_with_the_nearest() {
        assertThatThrownBy(() -> fetch("Договор", "title"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\"Договоры\" (3)");
    }

    @Test
    void two_pipelines_of_one_name_must_be_told_apart_by_id() {
        stage.fake
                .data()
                .pipelines(EntityType.DEAL)
                .put(new Pipeline(4, "Договоры", 300, List.of(Stage.process("C4:NEW", "Новый", 10))));

        assertThatThrownBy(() -> fetch("Договоры", "title"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("several pipelines");
        assertThat(fetch("4", "title")).isEmpty();
    }

    @Test
    void a_stage_that_people_have_added_since_is_read_too() {
        List<Supply> read = new ArrayList<>();
        var contracts = stage.portal.contracts(PortalStage.mapping());
        contracts.fetch(FetchWindow.everything(TODAY), read::add);
        stage.fake
                .data()
                .pipelines(EntityType.DEAL)
                .put(new Pipeline(
                        3,
                        "Договоры",
                        200,
                        List.of(Stage.process("C3:NEW", "Новый", 10), Stage.process("C3:1", "Ещё", 15))));
        stage.deal(1, Map.of("stageId", "C3:1"));

        contracts.fetch(FetchWindow.everything(TODAY), read::add);

        assertThat(read).hasSize(1);
    }
}
