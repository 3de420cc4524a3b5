package io.napomni.bitrix24.contract;

import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.PortalStage;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContractCheckTest {
    private final PortalStage stage = PortalStage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    private List<String> codes(List<Finding> findings, Finding.Level level) {
        return findings.stream()
                .filter(finding -> finding.level() == level)
                .map(Finding::code)
                .toList();
    }

    @Test
    void a_portal_as_it_should_be_is_found_well() {
        stage.fake.data().putUser(PortalUser.of(17, "Олег", "Иванов", "oleg@example.test", 5));
        stage.fake.companies().put(44, Map.of("title", "ООО"), MultiField.workEmail("a@example.test"));
        stage.deal(1, Map.of("companyId", 44, "closedate", TODAY));

        List<Finding> findings = stage.portal.check(PortalStage.mapping());

        assertThat(findings).allMatch(finding -> finding.level() == Finding.Level.OK);
        assertThat(codes(findings, Finding.Level.OK))
                .contains("webhook", "pipeline", "stages", "field-ends-on", "sample-deal", "sample-manager");
        assertThat(stage.fake.written().comments()).isEmpty();
    }

    @Test
    void all_wrong_fields_are_named_at_once() {
        ContractMapping wrong = ContractMapping.of("3", ContractFields.of("Номер дговора", "begindate", "Конец"));

        List<Finding> findings = stage.portal.check(wrong);

        assertThat(codes(findings, Finding.Level.FAILED)).containsExactly("field-number", "field-ends-on");
        assertThat(findings.toString()).contains("Номер договора");
    }

    @Test
    void a_pipeline_that_is_not_there_is_said_with_those_that_are() {
        List<Finding> findings = stage.portal.check(
                ContractMapping.of("Договора", PortalStage.mapping().fields()));

        assertThat(codes(findings, Finding.Level.FAILED)).containsExactly("pipeline");
        assertThat(findings.toString()).contains("\"Договоры\" (3)");
    }

    @Test
    void a_wrong_webhook_is_said_once_without_showing_it() {
        String wrong = stage.fake.webhookUrl().toString().replaceAll("/[^/]+/$", "/wr0ngs3cret/");

        List<Finding> findings = Bitrix24Portal.open(Webhook.of(wrong), stage.clock, stage.options)
                .check(PortalStage.mapping());

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).sentence())
                .contains("does not accept the webhook")
                .doesNotContain("wr0ngs3cret");
    }

    @Test
    void trouble_in_the_middle_is_a_finding_and_no_exception() {
        stage.fake.faults().next(Fault.overloadLimit());

        assertThat(codes(stage.portal.check(PortalStage.mapping()), Finding.Level.FAILED))
                .containsExactly("webhook");
    }

    @Test
    void an_empty_pipeline_and_a_date_in_a_text_field_are_worth_a_warning() {
        ContractMapping texts = ContractMapping.of("3", ContractFields.of("title", "begindate", "Номер договора"));

        assertThat(codes(stage.portal.check(texts), Finding.Level.WARNING)).contains("field-ends-on", "sample-deal");
    }
}
