package io.napomni.bitrix24.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.napomni.action.Action;
import io.napomni.action.AssignResponsible;
import io.napomni.action.CreateDeal;
import io.napomni.action.MoveStage;
import io.napomni.action.UpdateFields;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Outcome;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.data.Pipeline;
import io.napomni.testkit.fake.bitrix24.data.Stage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a portal is set to is remembered for a while; nothing is refused because of what is remembered. */
class ChangedSettingsTest {
    private static final SubjectRef DEAL = new SubjectRef("b24", "deal", "7");
    private final PortalStage stage = PortalStage.open();

    ChangedSettingsTest() {
        stage.deal(7, Map.of());
        stage.user(17);
        settingsAreRemembered();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void settingsAreRemembered() {
        outcome(stage.portal.fields(), new UpdateFields(DEAL, Map.of("Номер договора", "1")));
        outcome(stage.portal.stages(), new MoveStage(DEAL, "Новый"));
        outcome(stage.portal.responsibles(), new AssignResponsible(DEAL, "17"));
        stage.fake.recorder().clear();
    }

    private static <A extends Action> Outcome outcome(ActionExecutor<A> executor, A action) {
        HandWork<A> work = new HandWork<A>().with("a", action);
        executor.execute(work);
        return Objects.requireNonNull(work.outcomes.get("a"));
    }

    private void pipeline(long id, String name, Stage... stages) {
        stage.fake.data().pipelines(EntityType.DEAL).put(new Pipeline(id, name, 300, List.of(stages)));
    }

    @Test
    void a_field_that_is_new_is_found() {
        stage.fake.deals().fields().put(Field.user("ufCrm_17", "Новое поле", FieldType.STRING));

        assertThat(outcome(stage.portal.fields(), new UpdateFields(DEAL, Map.of("Новое поле", "x"))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void an_option_that_is_new_is_found() {
        Field kind = Field.user("ufCrm_18", "Вид", FieldType.ENUMERATION);
        stage.fake.deals().fields().put(kind.offering(Map.of(1L, "Старый")));
        outcome(stage.portal.fields(), new UpdateFields(DEAL, Map.of("Вид", "Старый")));
        stage.fake.deals().fields().put(kind.offering(Map.of(1L, "Старый", 2L, "Другой")));

        assertThat(outcome(stage.portal.fields(), new UpdateFields(DEAL, Map.of("Вид", "Другой"))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_stage_that_is_new_is_found() {
        pipeline(3, "Договоры", Stage.process("C3:NEW", "Новый", 10), Stage.process("C3:LATER", "Отложен", 20));

        assertThat(outcome(stage.portal.stages(), new MoveStage(DEAL, "Отложен")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_pipeline_that_is_new_is_found() {
        CreateDeal before =
                new CreateDeal(new CustomerRef("b24", "company", "44"), "Договоры", "Новый", "x", Optional.empty());
        outcome(stage.portal.newDeals(), before);
        pipeline(9, "Аренда", Stage.process("C9:NEW", "Заявка", 10));
        CreateDeal after =
                new CreateDeal(new CustomerRef("b24", "company", "44"), "Аренда", "Заявка", "x", Optional.empty());
        HandWork<CreateDeal> work = new HandWork<CreateDeal>().with("b", after);
        stage.portal.newDeals().execute(work);

        assertThat(work.outcomes.get("b")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_name_that_is_still_unknown_is_asked_about_once_and_refused_for_all() {
        HandWork<UpdateFields> work = new HandWork<>();
        for (int i = 0; i < 60; i++) {
            work.with("e" + i, new UpdateFields(DEAL, Map.of("Номир договора", "x")));
        }
        stage.portal.fields().execute(work);

        assertThat(work.outcomes.values())
                .hasSize(60)
                .allSatisfy(outcome -> assertThat(outcome)
                        .asInstanceOf(type(Outcome.Rejected.class))
                        .satisfies(rejected ->
                                assertThat(rejected.why().detail()).contains("The nearest: \"Номер договора\"")));
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(1);
    }
}
