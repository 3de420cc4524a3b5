package io.napomni.web.manual;

import io.napomni.run.manual.Offer;
import io.napomni.web.WebResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The first page: the letters that can be written about the subject. */
record Choosing(WritingDesk desk) {

    WebResponse page(Asked asked) {
        return page(asked, 200, "");
    }

    /** The form came from elsewhere, or is of no worth any more. */
    WebResponse again(Asked asked) {
        return page(asked, 403, "again");
    }

    /** There is no such letter, or no such subject any more. */
    WebResponse without(Asked asked) {
        return page(asked, 404, "noLetter");
    }

    private WebResponse page(Asked asked, int status, String notice) {
        List<Offer> offers = desk.reminders().manually().letters(asked.subject(), desk.today());
        Map<String, Object> model = new TreeMap<>();
        model.put("again", notice.equals("again"));
        model.put("noLetter", notice.equals("noLetter"));
        model.put(
                "label",
                offers.stream()
                        .map(offer -> Pieces.clip(offer.label()))
                        .findFirst()
                        .orElseGet(() -> asked.subject().toString()));
        model.put("nonce", desk.nonce(asked));
        model.put("offers", offers.stream().map(offer -> model(asked, offer)).toList());
        return desk.page(asked, status, "choose", model);
    }

    private Map<String, Object> model(Asked asked, Offer offer) {
        Map<String, Object> model = new TreeMap<>();
        model.put("code", Letters.code(offer.letter()));
        model.put("scenario", desk.scenario(asked, offer.letter()));
        WritingDesk.stage(offer.letter()).ifPresent(stage -> model.put("stage", stage));
        model.put("due", offer.due());
        return model;
    }
}
