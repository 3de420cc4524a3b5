package io.napomni.testkit.fake.onec.wire;

/** The request cannot be answered; becomes one of the error bodies that 1C and its web server send. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final ErrorForm form;
    private final int code;

    /**
     * A refusal in any form.
     *
     * @param code of the OData error; other forms do not show it
     */
    public Refusal(int status, ErrorForm form, int code, String text) {
        super(text, null, false, false);
        this.status = status;
        this.form = form;
        this.code = code;
    }

    /** An {@code odata.error} in JSON. */
    public Refusal(int status, int code, String text) {
        this(status, ErrorForm.ODATA_JSON, code, text);
    }

    public static Refusal unknownSet(String name) {
        return new Refusal(404, 8, "Тип сущности \"" + name + "\" не найден");
    }

    public static Refusal noInstance(String set) {
        return new Refusal(404, 9, "Экземпляр сущности \"" + set + "\" не найден по переданному ключу");
    }

    public static Refusal unparsable(String option) {
        return new Refusal(400, 14, "Ошибка при разборе опции запроса " + option);
    }

    public static Refusal unknownProperty(String name, int status) {
        return new Refusal(status, 10, "Свойство \"" + name + "\" не найдено");
    }

    public static Refusal noMethod() {
        return new Refusal(400, 6, "Метод не найден");
    }

    public static Refusal badSegment(String segment) {
        return new Refusal(400, 6, "Сегмент пути " + segment + " не найден!");
    }

    public static Refusal rights() {
        return new Refusal(401, 20, "Ошибка прав доступа");
    }

    public static Refusal inWhere() {
        return internal("Операция не разрешена в предложении \"ГДЕ\"");
    }

    public static Refusal incomparable() {
        return internal("Нельзя сравнивать поля неограниченной длины и поля несовместимых типов");
    }

    private static Refusal internal(String reason) {
        return new Refusal(500, -1, "Произошла внутренняя ошибка OData сервиса: " + reason);
    }

    /** The memory of the application server is not enough for the answer. */
    public static Refusal memory() {
        return new Refusal(
                500,
                ErrorForm.APPLICATION_SERVER,
                -1,
                "Недостаточно памяти для получения результата запроса к базе данных");
    }

    public static Refusal html(int status, String text) {
        return new Refusal(status, ErrorForm.HTML, 0, text);
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    /** The same answer, but an error of OData is in XML for who did not ask for JSON. */
    public Reply reply(boolean xml) {
        boolean other = xml && form == ErrorForm.ODATA_JSON;
        return other ? new Refusal(status, ErrorForm.ODATA_XML, code, String.valueOf(getMessage())).reply() : reply();
    }

    /** The answer with this error, on the connection of a request for JSON. */
    public Reply reply() {
        return new Reply(status, form.contentType(), form.body(status, code, String.valueOf(getMessage())));
    }
}
