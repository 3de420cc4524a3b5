package planted.house.calendar;

public record Thing(String name) {}
