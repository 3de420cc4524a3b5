package planted.house.wording;

public record Thing(String name) {}
