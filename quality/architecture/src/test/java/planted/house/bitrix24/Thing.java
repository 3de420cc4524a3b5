package planted.house.bitrix24;

public record Thing(String name) {}
