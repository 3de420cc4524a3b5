package planted.house.run;

public record Thing(String name) {}
