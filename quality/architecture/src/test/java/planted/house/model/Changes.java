package planted.house.model;

/** A value that can change, and no record. */
public final class Changes {
    private static int made;
    private String name = "";

    public void setName(String name) {
        this.name = name + made++;
    }

    @Override
    public String toString() {
        return name;
    }
}
