package com.descope.jakarta.demo.view;

import com.descope.jakarta.DescopePrincipal;
import com.descope.jakarta.DescopeTenant;
import java.util.stream.Collectors;

/** A caller, for people. */
public final class ProfileView {
    private ProfileView() {}

    public static String of(DescopePrincipal caller) {
        return """
                <section aria-labelledby="identity">
                  <h2 id="identity">Who the container says you are</h2>
                  <dl class="facts">
                    <dt>Name</dt><dd>%s</dd>
                    <dt>E-mail</dt><dd>%s</dd>
                    <dt>Subject</dt><dd><code>%s</code></dd>
                    <dt>Roles</dt><dd>%s</dd>
                    <dt>Permissions</dt><dd>%s</dd>
                  </dl>
                </section>
                <section aria-labelledby="tenants">
                  <h2 id="tenants">Your tenants</h2>
                  %s
                </section>
                """.formatted(
                        Html.text(Page.nameOf(caller)),
                        Html.text(caller.email().orElse("none in the token")),
                        Html.text(caller.subject()),
                        Html.labels(caller.groups(), "none"),
                        Html.labels(caller.permissions(), "none"),
                        tenants(caller));
    }

    private static String tenants(DescopePrincipal caller) {
        if (caller.tenants().isEmpty()) {
            return "<p class=\"muted\">You belong to no tenant.</p>";
        }
        return caller.tenants().stream()
                .map(tenant -> row(
                        tenant, caller.currentTenant().filter(tenant::equals).isPresent()))
                .collect(Collectors.joining(
                        "",
                        "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">Tenant</th><th scope=\"col\">Roles there</th>"
                                + "<th scope=\"col\">Permissions there</th></tr></thead><tbody>",
                        "</tbody></table></div>"));
    }

    private static String row(DescopeTenant tenant, boolean current) {
        return "<tr><th scope=\"row\">%s%s</th><td>%s</td><td>%s</td></tr>"
                .formatted(
                        Html.text(tenant.id()),
                        current ? " <span class=\"muted\">(current)</span>" : "",
                        Html.labels(tenant.roles(), "none"),
                        Html.labels(tenant.permissions(), "none"));
    }
}
