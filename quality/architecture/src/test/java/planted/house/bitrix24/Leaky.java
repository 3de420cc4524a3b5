package planted.house.bitrix24;

/** Shows its technology to callers. */
public final class Leaky {
    public java.util.List<com.fasterxml.jackson.databind.JsonNode> rows() {
        return java.util.List.of();
    }
}
