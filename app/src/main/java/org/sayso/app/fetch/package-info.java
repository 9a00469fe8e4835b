/** Fetching from the web, safely and politely: whoever writes a feed or a page is not trusted, and its server is not burdened. */
package org.sayso.app.fetch;
