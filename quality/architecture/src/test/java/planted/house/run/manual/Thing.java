package planted.house.run.manual;

public record Thing(String name) {}
