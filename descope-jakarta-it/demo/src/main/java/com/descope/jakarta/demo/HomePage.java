package com.descope.jakarta.demo;

import com.descope.jakarta.demo.view.Html;
import com.descope.jakarta.demo.view.Page;
import com.descope.jakarta.demo.view.Source;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Open to everybody; the buttons call a JAX-RS resource that is not. */
@WebServlet("")
public class HomePage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page.send(request, response, "Sign-in that the container knows", """
                <p class="lead">Everybody may read this page. The <a href="%1$s/profile">profile</a> wants a caller: your
                browser goes to Descope and comes back. The <a href="%1$s/admin">admin page</a> wants the role
                <span class="label">admin</span>, and the <a href="%1$s/notes">notes</a> a tenant in which the caller may
                write.</p>
                <section aria-labelledby="api">
                  <h2 id="api">A page that calls an API</h2>
                  <p>The script of this page fetches a JAX-RS resource. A stranger gets 401 and a body that names the
                  login path, never a redirect.</p>
                  <p class="actions">
                    <button data-call="%1$s/api/me">Who am I?</button>
                    <button data-call="%1$s/api/report">Read the admins' report</button>
                  </p>
                  <output class="answer" aria-live="polite" hidden></output>
                  %2$s
                </section>
                <section aria-labelledby="took">
                  <h2 id="took">What it took</h2>
                  <ol class="steps">
                    <li>One dependency: <code>com.descope.jakarta:descope-jakarta-impl</code></li>
                    <li>One key: <code>descope.project-id</code></li>
                    <li>The annotations that Jakarta EE has always had, as on these pages</li>
                  </ol>
                </section>
                """.formatted(
                Html.text(request.getContextPath()), Source.panel(request.getServletContext(), CallerResource.class)));
    }
}
