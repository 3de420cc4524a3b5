package planted.house.template;

public record Thing(String name) {}
