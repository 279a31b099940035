package com.descope.jakarta.it.app;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The audit trail of refused tokens, oldest first. */
@WebServlet("/rejections")
public class RejectionsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Rejections rejections;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonArrayBuilder all = Json.createArrayBuilder();
        rejections
                .seen()
                .forEach(event -> all.add(Json.createObjectBuilder()
                        .add("code", event.code())
                        .add("cause", event.cause())
                        .add("reference", event.reference())
                        .add("path", event.path())));
        Identity.print(response, Json.createObjectBuilder().add("rejections", all));
    }
}
