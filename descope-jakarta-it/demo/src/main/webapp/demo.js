// The buttons of the home page: fetch a resource, show what came.
const answer = document.querySelector(".answer");

for (const button of document.querySelectorAll("[data-call]")) {
  button.addEventListener("click", () => call(button.dataset.call));
}

async function call(url) {
  const response = await fetch(url, { headers: { Accept: "application/json, application/problem+json" } });
  const body = await response.text();
  answer.replaceChildren(line(`GET ${url}`, "muted"), line(`${response.status}`, "status"), code(body));
  const login = response.status === 401 ? loginPathIn(body) : null;
  if (login) {
    answer.append(signIn(login));
  }
  answer.hidden = false;
}

function line(text, style) {
  const span = document.createElement("span");
  span.className = style;
  span.textContent = text;
  return span;
}

function code(body) {
  const pre = document.createElement("pre");
  pre.textContent = pretty(body);
  return pre;
}

function pretty(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

function loginPathIn(body) {
  try {
    return JSON.parse(body).login ?? null;
  } catch {
    return null;
  }
}

function signIn(path) {
  const login = new URL(path, location.href);
  login.searchParams.set("return", location.pathname);
  const link = document.createElement("a");
  link.className = "button";
  link.href = login;
  link.textContent = "Sign in";
  return link;
}
