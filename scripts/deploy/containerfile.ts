/** A container that serves the site by Caddy. */
export const renderContainerfile = (): string => `\
# Made by npm run deploy-files. No test of Lodestone builds it: there is no builder of containers where they run.
#   podman build -t lodestone . && podman run -p 8080:80 lodestone
FROM docker.io/library/caddy:2.10.2-alpine
COPY Caddyfile /etc/caddy/Caddyfile
COPY site /srv/lodestone/site
EXPOSE 80
`;
