package com.descope.jakarta.soak;

import com.descope.jakarta.soak.Tally.Event;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a run: something that must not happen has, or something without which it shows nothing has not. */
final class Verdict {
    private final Tally tally;
    private final List<String> faults = new ArrayList<>();

    private Verdict(Tally tally) {
        this.tally = tally;
    }

    /** Empty if all is well. */
    static List<String> on(SoakSettings settings, Tally tally, Provider provider) {
        Verdict verdict = new Verdict(tally);
        verdict.never(Event.SIGNED_OUT);
        verdict.never(Event.STAYED_IN);
        verdict.never(Event.STRANGER);
        verdict.atLeast(Event.SIGN_IN, settings.browsers());
        for (Event event : List.of(Event.LOGOUT, Event.MOVE, Event.KILL, Event.RESTART, Event.OUTAGE)) {
            verdict.atLeast(event, 1);
        }
        verdict.atLeast("refreshes granted", provider.calls().granted(), settings.browsers());
        verdict.atLeast("faults of Descope", provider.trouble().count(), settings.faults() > 0 ? 1 : 0);
        tally.errors().keySet().stream()
                .filter(kind -> kind.startsWith("of the run itself"))
                .forEach(verdict.faults::add);
        return verdict.faults;
    }

    private void never(Event event) {
        if (tally.of(event) > 0) {
            faults.add(event.title() + ": " + tally.of(event));
        }
    }

    private void atLeast(Event event, long least) {
        atLeast(event.title(), tally.of(event), least);
    }

    private void atLeast(String title, long count, long least) {
        if (count < least) {
            faults.add(title + ": only " + count + ", so the run shows nothing");
        }
    }
}
