package io.napomni.web.manual.door;

import io.napomni.web.WebRequest;
import io.napomni.web.office.door.Doorkeeper;
import java.util.Optional;

/** Lets in whoever may work in the office: he may write about anything there is. */
public record StaffDoor(Doorkeeper office) implements ManualDoor {

    @Override
    public Optional<Sender> admit(WebRequest request) {
        return office.admit(request).map(staff -> Sender.named(staff.name()));
    }
}
