package com.descope.jakarta.impl.attempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Decides which attempts' cookies a browser may keep: unexpired ones, newest first, while they are few and small enough. Servers
 * refuse requests with more than 8 kB of headers, and a browser that sends them is locked out until it forgets its cookies.
 */
final class AttemptSweep {
    static final int MOST_KEPT = 5;
    /** Octets of all our cookies together stay below. */
    static final int ROOM = 7_500;
    /** Deletions in one answer: servers bound the headers of answers as well. The rest goes with the next one. */
    static final int MOST_DELETED = 30;

    private AttemptSweep() {}

    /**
     * Names of the cookies to delete: those that are of no use, then the oldest.
     *
     * @param kept how many attempts are kept whatever else is there: the one that is just being opened
     * @param octets what those take, and our other cookies
     */
    static List<String> superfluous(List<KeptAttempt> brought, Predicate<LoginAttempt> alive, int kept, int octets) {
        List<String> useless = new ArrayList<>();
        List<String> tooMany = new ArrayList<>();
        List<KeptAttempt> newestFirst = brought.stream()
                .sorted(Comparator.comparing(KeptAttempt::opened).reversed())
                .toList();
        int number = kept;
        int size = octets;
        for (KeptAttempt candidate : newestFirst) {
            if (candidate.attempt().filter(alive).isEmpty()) {
                useless.add(candidate.name());
            } else if (!tooMany.isEmpty() || number >= MOST_KEPT || size + candidate.octets() >= ROOM) {
                tooMany.add(0, candidate.name());
            } else {
                number++;
                size += candidate.octets();
            }
        }
        useless.addAll(tooMany);
        return List.copyOf(useless.subList(0, Math.min(useless.size(), MOST_DELETED)));
    }
}
