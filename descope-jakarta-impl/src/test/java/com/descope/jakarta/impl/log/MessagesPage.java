package com.descope.jakarta.impl.log;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** {@code docs/messages.md}, made from the messages. */
final class MessagesPage {
    private static final String INTRODUCTION = """
            # Messages

            Every message of the module, by the code that is in the log, on the page that a visitor sees, in problem bodies and in
            `DescopeException.code()`. `{0}`, `{1}` stand for what the log tells in their place. A message with a reference of a
            visitor or client ends with it, so look that up in the log. [Troubleshooting](troubleshooting.md) begins at what you see.

            <!-- Made from the messages by MessagesPageTest: mvn -pl descope-jakarta-impl -am test -Dtest=MessagesPageTest
                 -Dsurefire.failIfNoSpecifiedTests=false -Ddescope.docs.write=true -->
            """;

    private static final List<String> THOUSANDS = List.of(
            "Configuration, at deployment",
            "Logins",
            "Tokens",
            "Calls to Descope",
            "Sessions and logout",
            "Servers",
            "JAX-RS resources",
            "Machines and devices",
            "Observability");

    private MessagesPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        List<Message> messages =
                MessagesTest.all().sorted(Comparator.comparing(Message::id)).toList();
        for (int thousand = 1; thousand <= THOUSANDS.size(); thousand++) {
            String begin = "DESCOPE-" + thousand;
            List<Message> those =
                    messages.stream().filter(one -> one.id().startsWith(begin)).toList();
            if (!those.isEmpty()) {
                page.append("\n## ").append(THOUSANDS.get(thousand - 1));
                page.append("\n\n| code | level | what happened | what to do |\n|---|---|---|---|\n");
                those.forEach(message -> page.append(row(message)));
            }
        }
        return page.toString();
    }

    private static String row(Message message) {
        return "| <a id=\"%s\"></a>`%s` | %s | %s | %s |\n"
                .formatted(
                        anchor(message),
                        message.id(),
                        message.level(),
                        cell(message.text().cause()),
                        cell(message.text().remedy()));
    }

    private static String anchor(Message message) {
        return message.id().toLowerCase(Locale.ROOT);
    }

    /** As text: neither a table's border nor an element. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
    }
}
