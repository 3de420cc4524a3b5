package io.napomni.bitrix24.action.card;

import io.napomni.action.AssignResponsible;
import io.napomni.bitrix24.action.batch.Person;
import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.crm.Staff;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.value.Change;
import io.napomni.model.SubjectRef;
import io.napomni.rule.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** People who become responsible for cards; they must work at the portal. */
public final class ResponsibleChanges implements Changes<AssignResponsible> {
    private final Staff staff;

    public ResponsibleChanges(RestClient rest, PortalMemory memory) {
        this.staff = new Staff(rest, memory);
    }

    @Override
    public SubjectRef subject(AssignResponsible assignment) {
        return assignment.subject();
    }

    @Override
    public Optional<Reason> objection(AssignResponsible assignment) {
        return Person.objection(assignment.personId());
    }

    @Override
    public List<Wanted> wanted(List<AssignResponsible> assignments) {
        staff.ask(assignments.stream().map(AssignResponsible::personId).collect(Collectors.toSet()));
        return assignments.stream()
                .map(AssignResponsible::personId)
                .<Wanted>map(id -> staff.isAbsent(id)
                        ? new Wanted.Impossible(Person.ABSENT)
                        : new Wanted.Fields(List.of(Change.ofId("responsible", "assignedById", id))))
                .toList();
    }
}
