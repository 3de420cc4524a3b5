package io.napomni.testkit.fake.bitrix24.data;

import java.util.List;
import java.util.Optional;

/** A pipeline (category) with its stages in order; 0 is the id of the default one for deals. */
public record Pipeline(long id, String name, int sort, List<Stage> stages) {
    public Pipeline {
        stages = List.copyOf(stages);
    }

    /** A pipeline of smart invoices with the stages that portals begin with: new, sent, paid, not paid. */
    public static Pipeline ofInvoices(long id, String name) {
        String prefix = "DT31_" + id + ":";
        return new Pipeline(
                id,
                name,
                500,
                List.of(
                        Stage.process(prefix + "N", "Новый", 10),
                        Stage.process(prefix + "S", "Отправлен клиенту", 20),
                        Stage.success(prefix + "P", "Оплачен", 30),
                        Stage.failure(prefix + "D", "Не оплачен", 40)));
    }

    public Optional<Stage> stage(String statusId) {
        return stages.stream()
                .filter(stage -> stage.statusId().equals(statusId))
                .findFirst();
    }

    /** The {@code ENTITY_ID} under which {@code crm.status.list} gives the stages. */
    public String stagesEntityId(EntityType type) {
        if (type == EntityType.SMART_INVOICE) {
            return "SMART_INVOICE_STAGE_" + id;
        }
        return id == 0 ? "DEAL_STAGE" : "DEAL_STAGE_" + id;
    }
}
