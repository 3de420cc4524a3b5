package planted.house.runner;

import planted.house.testkit.memory.MemoryThing;

/** A demo that cheats with an in-memory port, and hides a clock. */
final class Shortcut {
    MemoryThing thing() {
        return new MemoryThing(java.time.LocalTime.now().toString());
    }
}
