package io.napomni.template.wording;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Links that can do no harm. */
public final class SafeLink {

    private static final int LONGEST = 2000;
    private static final String STYLE = " style=\"color:#0b57d0\"";

    /** Nothing that a mail client would read as a parameter, for example {@code ?bcc=}. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$'*+/=^_`{|}~-]{1,64}@[\\p{L}\\p{N}.-]{1,253}");

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{5,15}");

    private SafeLink() {}

    /** Whether it is an https address of a host, or a mailto address, in ASCII and with nothing to confuse a reader. */
    public static boolean isAllowed(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null;
            boolean mail = url.startsWith("mailto:")
                    && ADDRESS.matcher(url.substring("mailto:".length())).matches();
            return url.length() <= LONGEST && url.chars().allMatch(c -> c > ' ' && c < 0x7f) && (web || mail);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** The address as a link; as mere text if no mail client would know what to do with it. */
    public static String mail(String address) {
        CharSequence shown = Escaping.HTML.escape(address);
        if (!ADDRESS.matcher(address).matches()) {
            return shown.toString();
        }
        return "<a href=\"mailto:" + shown + "\"" + STYLE + ">" + shown + "</a>";
    }

    /** The number as a link, without an extension; as mere text if there are too few or too many digits (E.164). */
    public static String phone(String written) {
        CharSequence shown = Escaping.HTML.escape(written);
        String number = dialled(written);
        if (!NUMBER.matcher(number).matches()) {
            return shown.toString();
        }
        return "<a href=\"tel:" + number + "\"" + STYLE + ">" + shown + "</a>";
    }

    /** Up to the first word, which begins an extension or a remark. */
    private static String dialled(String written) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isLetter(c) || c == ',' || c == ';' || c == '#') {
                break;
            }
            if ((c >= '0' && c <= '9') || (c == '+' && number.isEmpty())) {
                number.append(c);
            }
        }
        return number.toString();
    }
}
