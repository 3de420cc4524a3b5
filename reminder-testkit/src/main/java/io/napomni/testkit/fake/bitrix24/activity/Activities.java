package io.napomni.testkit.fake.bitrix24.activity;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** All activities of the portal by id, and the letters it sent. Safe for use by several threads. */
public final class Activities {
    private final ConcurrentSkipListMap<Long, Activity> byId = new ConcurrentSkipListMap<>();
    private final List<SentLetter> letters = new CopyOnWriteArrayList<>();

    /** Puts the activity, replacing one of that id. */
    public void put(Activity activity) {
        byId.put(activity.id(), activity);
    }

    public void remove(long id) {
        byId.remove(id);
    }

    public Optional<Activity> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All activities by ascending id: a live view that cannot be changed. */
    public NavigableMap<Long, Activity> byId() {
        return Collections.unmodifiableNavigableMap(byId);
    }

    public void addLetter(SentLetter letter) {
        letters.add(letter);
    }

    /** The letters that clients had the portal send, in the order of sending. */
    public List<SentLetter> letters() {
        return List.copyOf(letters);
    }
}
