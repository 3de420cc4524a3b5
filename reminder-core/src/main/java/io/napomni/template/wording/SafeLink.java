package io.napomni.template.wording;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Links that can do no harm. */
public final class SafeLink {

    private static final int LONGEST = 2000;

    /** The look of a link in a letter; in a page its style sheet says it. */
    private static final String STYLE = " style=\"color:#0b57d0\"";

    /** Nothing that a mail client would read as a parameter, for example {@code ?bcc=}. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$'*+/=^_`{|}~-]{1,64}@[\\p{L}\\p{N}.-]{1,253}");

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{5,15}");

    private static final Pattern PLACE =
            Pattern.compile("(\\./[A-Za-z0-9._~/-]*)?(\\?[A-Za-z0-9._~%&=+*-]*)?(#[A-Za-z0-9-]*)?");

    private SafeLink() {}

    /** Whether it is an https address of a host, an address of this machine, or a mailto address, in ASCII and with nothing to confuse a reader. */
    public static boolean isAllowed(String url) {
        try {
            URI uri = new URI(url);
            boolean web = (isSecure(uri) || isHere(uri)) && uri.getRawUserInfo() == null;
            boolean mail = url.startsWith("mailto:")
                    && ADDRESS.matcher(url.substring("mailto:".length())).matches();
            return url.length() <= LONGEST && url.chars().allMatch(c -> c > ' ' && c < 0x7f) && (web || mail);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isSecure(URI uri) {
        return "https".equals(uri.getScheme()) && uri.getHost() != null;
    }

    /** On this very machine nobody listens on the way; so one can try everything before there is a certificate. */
    private static boolean isHere(URI uri) {
        return "http".equals(uri.getScheme()) && "127.0.0.1".equals(uri.getHost());
    }

    /** Whether it is a place relative to the page that shows it, in ASCII: {@code ./folder/page?name=value}. */
    public static boolean isWithinSite(String url) {
        return url.length() <= LONGEST && PLACE.matcher(url).matches() && !url.contains("..") && !url.contains("//");
    }

    /** The address as a link; as mere text if no mail client would know what to do with it. */
    public static String mail(String address, Escaping place) {
        CharSequence shown = Escaping.HTML.escape(address);
        if (!ADDRESS.matcher(address).matches()) {
            return shown.toString();
        }
        return "<a href=\"mailto:" + shown + "\"" + style(place) + ">" + shown + "</a>";
    }

    /** The number as a link, without an extension; as mere text if there are too few or too many digits (E.164). */
    public static String phone(String written, Escaping place) {
        CharSequence shown = Escaping.HTML.escape(written);
        String number = dialled(written);
        if (!NUMBER.matcher(number).matches()) {
            return shown.toString();
        }
        return "<a href=\"tel:" + number + "\"" + style(place) + ">" + shown + "</a>";
    }

    private static String style(Escaping place) {
        return place == Escaping.HTML ? STYLE : "";
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
