// What with_thunderbird.py has Thunderbird do, with the functions that its own windows use. The body
// of an async function: `given` is [step, arguments…].
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const { CalItipItem } = ChromeUtils.importESModule("resource:///modules/CalItipItem.sys.mjs");
const { CalIcsParser } = ChromeUtils.importESModule("resource:///modules/CalIcsParser.sys.mjs");
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");

const everything = Ci.calICalendar.ITEM_FILTER_TYPE_EVENT;
const occurrences = Ci.calICalendar.ITEM_FILTER_CLASS_OCCURRENCES;
const find = name => cal.manager.getCalendars().find(calendar => calendar.name == name);
const within = (promise, what) => Promise.race([
  promise,
  new Promise((_, fail) => setTimeout(() => fail(new Error(what + " takes too long")), 20000)),
]);

const steps = {
  // A calendar of the person whose mail address is given, and the account that it needs.
  account(name, address) {
    const identity = MailServices.accounts.createIdentity();
    identity.email = address;
    const account = MailServices.accounts.createAccount();
    account.incomingServer = MailServices.accounts.createIncomingServer("nobody", name, "none");
    account.addIdentity(identity);
    const calendar = cal.manager.createCalendar("storage", Services.io.newURI("moz-storage-calendar://"));
    calendar.name = name;
    cal.manager.registerCalendar(calendar);
    calendar.setProperty("imip.identity.key", identity.key);
  },

  // Opens a message and accepts, as with the button above the mail.
  async message(name, address, text) {
    const message = new CalItipItem();
    message.init(text);
    message.targetCalendar = find(name);
    message.identity = address;
    message.autoResponse = Ci.calIItipItem.NONE;
    message.receivedMethod = text.match(/\r\nMETHOD:(\w+)/)[1];
    const action = await within(new Promise((resolve, fail) =>
      cal.itip.processItipItem(message, (_, code, action) =>
        action ? resolve(action) : fail(new Error(`no action for ${message.receivedMethod}: ${code}`)))),
      "finding the meeting");
    const isRequest = message.receivedMethod == "REQUEST";
    await within(new Promise((resolve, fail) => action(
      { onOperationComplete: (_, code, ...rest) =>
          Components.isSuccessCode(code) ? resolve() : fail(new Error(`it ends with ${code} ${rest}`)) },
      isRequest ? "ACCEPTED" : null, { responseMode: Ci.calIItipItem.NONE })), "taking it in");
    return action.method;
  },

  // Imports a file, replacing what is there under the same UID.
  async file(name, text) {
    const calendar = find(name);
    const parser = new CalIcsParser();
    parser.parseString(text);
    for (const item of parser.getItems()) {
      const known = await calendar.getItem(item.id);
      item.calendar = calendar;
      await (known ? calendar.modifyItem(item, known) : calendar.addItem(item));
    }
    return parser.getItems().length;
  },

  async remove(name, uid) {
    const calendar = find(name);
    await calendar.deleteItem(await calendar.getItem(uid));
  },

  // Subscribes to a file, or fetches it anew.
  async feed(name, path) {
    let calendar = find(name);
    if (!calendar) {
      const file = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
      file.initWithPath(path);
      calendar = cal.manager.createCalendar("ics", Services.io.newFileURI(file));
      calendar.name = name;
      cal.manager.registerCalendar(calendar);
    }
    await within(new Promise(resolve => {
      const nothing = () => {};
      const observer = {
        QueryInterface: ChromeUtils.generateQI(["calIObserver"]),
        onLoad() { calendar.removeObserver(observer); resolve(); },
        onStartBatch: nothing, onEndBatch: nothing, onAddItem: nothing, onModifyItem: nothing,
        onDeleteItem: nothing, onError: nothing, onPropertyChanged: nothing, onPropertyDeleting: nothing,
      };
      calendar.addObserver(observer);
      calendar.refresh();
    }), "fetching the feed");
  },

  async shown(name, first, last) {
    const day = text => cal.createDateTime(text.replaceAll("-", "") + "T000000");
    const found = await find(name).getItemsAsArray(everything | occurrences, 0, day(first), day(last));
    const zone = cal.timezoneService.getTimezone("Asia/Shanghai");
    const clock = time => cal.dtz.toRFC3339(time.getInTimezone(zone)).slice(0, 16);
    return found.map(item => ({
      start: clock(item.startDate), end: clock(item.endDate), title: item.title, uid: item.id,
      place: item.getProperty("LOCATION") || "", status: item.status,
      people: item.getAttendees().map(attendee => attendee.id.replace(/^mailto:/i, "")),
      zone: item.startDate.timezone.tzid,
    }));
  },
};

const [step, ...rest] = given;
return steps[step](...rest);
