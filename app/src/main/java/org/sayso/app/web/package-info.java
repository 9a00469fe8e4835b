/** The desk: web pages and REST over a store. */
package org.sayso.app.web;
