package planted.house.testkit.memory;

public record MemoryThing(String name) {}
